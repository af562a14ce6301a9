import { describe } from 'vitest';
import { tryScenarios } from './try';

describe('carrying out what held already', () => tryScenarios('past'));
