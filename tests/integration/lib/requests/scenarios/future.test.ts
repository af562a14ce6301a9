import { describe } from 'vitest';
import { tryScenarios } from './try';

describe('carrying out what holds from a day to come', () => tryScenarios('future'));
