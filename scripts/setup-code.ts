import { systemActor } from '@/lib/auth/actor';
import { disconnect } from '@/lib/db/client';
import { issueSetupCode } from '@/lib/installation/commands/issue-setup-code';

// Prints the one-time code for the first administrator, or nothing when the installation has one.
const code = await issueSetupCode(systemActor());
if (code !== null) console.log(code);
await disconnect();
