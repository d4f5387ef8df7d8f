import { limitPractice, type Practice } from '../breath/practice.js';

/** The default practice: 4 s in, 6 s out, for two minutes (facts.md A3, B1.20, part C). */
export const longExhale: Practice = limitPractice().practice;
