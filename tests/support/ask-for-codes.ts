// A second process of the product: asks for sign-in codes and prints how often it was refused.
import { requestSignIn } from '@/lib/auth/commands/request-sign-in';
import { disconnect } from '@/lib/db/client';
import { RuleBroken } from '@/lib/errors';

const [email = '', client = '', times = '0'] = process.argv.slice(2);

let refused = 0;
for (let time = 0; time < Number(times); time++) {
  try {
    await requestSignIn({ email, client });
  } catch (error) {
    if (!(error instanceof RuleBroken && error.code === 'too-often')) throw error;
    refused += 1;
  }
}
console.log(refused);
await disconnect();
