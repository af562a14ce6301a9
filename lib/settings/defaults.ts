import type { SettingKey, SettingValue } from './schemas';

/** Until an administrator says otherwise. Names and addresses of services change, so they are settings. */
export const settingDefaults: {
  [Key in Exclude<SettingKey, 'organisation' | 'mail_server'>]: SettingValue<Key>;
} = {
  product: { name: 'ECF School Dashboard', mentorsHeading: 'ECMs', dataProtectionEmail: '' },
  links: {
    canvas: {
      name: 'Canvas',
      url: 'https://canvas.instructure.com',
      help: 'Self-study, programme materials and recordings. Sign in with the e-mail address that the provider registered.',
      refused:
        'The provider opens Canvas when registration is complete. Ask the support team which address was registered.',
    },
    dfe: {
      name: 'Register early career teachers',
      url: 'https://www.register-early-career-teachers.education.gov.uk/',
      help: 'The Department for Education’s service, where schools register ECTs and mentors. Sign in with DfE Sign-in.',
      refused:
        'Ask the person at your school who approves accounts at DfE Sign-in, often the head or the office, to add this service to yours.',
    },
  },
  requests: { workingDays: 3 },
  mail_flow: { isPaused: false, perMinute: 1_200 },
  support: { contacts: [] },
};
