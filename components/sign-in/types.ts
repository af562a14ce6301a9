import type { FormState } from '@/lib/forms/form-state';

export type FormAction = (state: FormState, formData: FormData) => Promise<FormState>;
