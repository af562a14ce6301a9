import { type Demonstration, idOf } from '../../rows';
import { organisationId, type ProviderKey } from '../organisations';
import { entitlementModules, type ModuleLine, nineModules } from './modules';
import {
  entitlementTemplates,
  originalTemplates,
  restructuredTemplates,
  type TemplateLine,
} from './templates';

export type VersionKey = 'bpn-original' | 'bpn' | 'ucl' | 'bellwether';

/** Hours of a year by component: [audience, component, minutes in year 1, minutes in year 2]. */
type HoursLine = [audience: 'ect' | 'mentor', component: string, first: number, second: number];

// Components add up to the 122 hours that are published for ECTs; how they split is an illustration.
const originalHours: HoursLine[] = [
  ['ect', 'Conference', 180, 180],
  ['ect', 'Training', 720, 480],
  ['ect', 'Online communities', 360, 0],
  ['ect', 'School visits', 0, 240],
  ['ect', 'Mentor meetings', 2340, 1200],
  ['ect', 'Self-directed study', 1320, 300],
  ['mentor', 'Conference and training', 360, 180],
  ['mentor', 'Self-directed study', 720, 900],
];
const restructuredHours: HoursLine[] = [
  ['ect', 'Conference', 360, 300],
  ['ect', 'Training', 900, 600],
  ['ect', 'Online communities', 60, 0],
  ['ect', 'School visits', 0, 240],
  ['ect', 'Mentor meetings', 2340, 1200],
  ['ect', 'Self-directed study', 1080, 240],
  ['mentor', 'Induction and training events', 480, 240],
  ['mentor', 'Self-directed study', 600, 840],
];
const entitlementHours: HoursLine[] = [
  ['ect', 'Conference', 240, 0],
  ['ect', 'Training', 600, 360],
  ['ect', 'Mentor meetings', 2340, 1200],
  ['ect', 'Self-directed study', 900, 300],
  ['mentor', 'Training and self-directed study', 1200, 0],
];

export interface Version {
  key: VersionKey;
  provider: ProviderKey;
  programme: string;
  framework: 'ecf' | 'ecte';
  number: number;
  label: string;
  modules: ModuleLine[];
  templates: TemplateLine[];
  hours: HoursLine[];
}

const bpnName = 'Early Career Framework programme';
export const versions: Version[] = [
  {
    key: 'bpn-original',
    provider: 'bpn',
    programme: bpnName,
    framework: 'ecf',
    number: 1,
    label: 'Intakes until September 2022',
    modules: nineModules,
    templates: originalTemplates,
    hours: originalHours,
  },
  {
    key: 'bpn',
    provider: 'bpn',
    programme: bpnName,
    framework: 'ecf',
    number: 2,
    label: 'Intakes from September 2023',
    modules: nineModules,
    templates: restructuredTemplates,
    hours: restructuredHours,
  },
  {
    key: 'ucl',
    provider: 'ucl',
    programme: 'Early career teacher entitlement',
    framework: 'ecte',
    number: 1,
    label: 'Intakes from September 2025',
    modules: entitlementModules,
    templates: entitlementTemplates,
    hours: entitlementHours,
  },
  {
    key: 'bellwether',
    provider: 'bellwether',
    programme: 'Early career teacher entitlement',
    framework: 'ecte',
    number: 1,
    label: 'All intakes',
    modules: entitlementModules,
    templates: entitlementTemplates,
    hours: entitlementHours,
  },
];

export const versionId = (key: VersionKey): string => idOf(`programme version ${key}`);
export const moduleId = (key: VersionKey, number: number): string => idOf(`module ${key} ${number}`);

export function versionOf(key: VersionKey): Version {
  const version = versions.find((candidate) => candidate.key === key);
  if (version === undefined) throw new Error(`There is no programme version ${key}.`);
  return version;
}

/** The nine-module programme before and after its restructure, and the entitlement that follows it. */
export function addProgrammes(demonstration: Demonstration): void {
  for (const version of versions) {
    const programmeId = idOf(`programme ${version.provider}`);
    if (version.number === 1) {
      demonstration.add('programme', {
        id: programmeId,
        leadProviderId: organisationId[version.provider],
        name: version.programme,
        framework: version.framework,
      });
    }
    demonstration.add('programme_version', {
      id: versionId(version.key),
      programmeId,
      number: version.number,
      label: version.label,
      note: 'Hours and titles are illustrative.',
    });
    addYears(demonstration, version);
    addModules(demonstration, version);
  }
}

const yearId = (key: VersionKey, year: number): string => idOf(`programme year ${key} ${year}`);

function addYears(demonstration: Demonstration, version: Version): void {
  for (const year of [1, 2]) {
    demonstration.add('programme_year', {
      id: yearId(version.key, year),
      versionId: versionId(version.key),
      number: year,
    });
    for (const [position, [audience, component, first, second]] of version.hours.entries()) {
      demonstration.add('programme_hours', {
        id: idOf(`hours ${version.key} ${year} ${audience} ${component}`),
        yearId: yearId(version.key, year),
        audience,
        component,
        minutes: year === 1 ? first : second,
        position,
      });
    }
  }
}

export const templateId = (version: Version, ordinal: number): string =>
  idOf(`template ${version.key} ${ordinal}`);

function addModules(demonstration: Demonstration, version: Version): void {
  for (const { year, ...module } of version.modules) {
    demonstration.add('module', {
      id: moduleId(version.key, module.number),
      yearId: yearId(version.key, year),
      ...module,
    });
  }
  for (const [ordinal, { module, ...template }] of version.templates.entries()) {
    demonstration.add('event_template', {
      id: templateId(version, ordinal),
      moduleId: moduleId(version.key, module),
      ...template,
    });
  }
}
