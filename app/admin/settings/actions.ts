'use server';

import { requireAdministrator } from '@/lib/auth/require-actor';
import { formAction } from '@/lib/forms/form-action';
import { addOrganisation } from '@/lib/organisations/commands/add-organisation';
import { addOrganisationSchema } from '@/lib/organisations/schemas';
import { changeSetting } from '@/lib/settings/commands/change-setting';
import { changeSupportContact } from '@/lib/settings/commands/change-support-contact';
import {
  contactFormSchema,
  linksFormSchema,
  mailServerFormSchema,
  productFormSchema,
} from '@/lib/settings/form-schemas';
import { getMailServer } from '@/lib/settings/queries';
import { settingSchemas } from '@/lib/settings/schemas';

export const changeProductAction = formAction({
  schema: productFormSchema,
  run: async ({ organisationId, leadProviderId, ...product }) => {
    const { actor } = await requireAdministrator();
    await changeSetting(actor, 'product', product);
    if (organisationId !== '') await changeSetting(actor, 'organisation', { organisationId, leadProviderId });
    return '/admin/settings?saved=product';
  },
});

export const addOrganisationAction = formAction({
  schema: addOrganisationSchema,
  run: async (input) => {
    const { actor } = await requireAdministrator();
    await addOrganisation(actor, input);
    return '/admin/settings?saved=organisation';
  },
});

export const changeLinksAction = formAction({
  schema: linksFormSchema,
  run: async (form) => {
    const { actor } = await requireAdministrator();
    await changeSetting(actor, 'links', {
      canvas: {
        name: form.canvasName,
        url: form.canvasUrl,
        help: form.canvasHelp,
        refused: form.canvasRefused,
      },
      dfe: { name: form.dfeName, url: form.dfeUrl, help: form.dfeHelp, refused: form.dfeRefused },
    });
    return '/admin/settings?saved=links';
  },
});

export const changeRequestsAction = formAction({
  schema: settingSchemas.requests,
  run: async (form) => {
    const { actor } = await requireAdministrator();
    await changeSetting(actor, 'requests', form);
    return '/admin/settings?saved=requests';
  },
});

export const changeContactAction = formAction({
  schema: contactFormSchema,
  run: async ({ position, remove, ...contact }) => {
    const { actor } = await requireAdministrator();
    await changeSupportContact(actor, position, remove === '1' ? null : contact);
    return '/admin/settings?saved=support';
  },
});

export const changeMailServerAction = formAction({
  schema: mailServerFormSchema,
  secret: ['password'],
  run: async (form) => {
    const { actor } = await requireAdministrator();
    const stored = await getMailServer(actor);
    await changeSetting(actor, 'mail_server', {
      ...form,
      password: form.password || (stored?.password ?? ''),
    });
    return '/admin/settings?saved=mail';
  },
});
