import { z } from 'zod';

import type { ErrorKey } from './validation';

/** For refinements: a key that exists, checked by the compiler. */
export const errorCode = (key: ErrorKey, value?: string | number): string =>
  value === undefined ? key : `${key}|${value}`;

// Zod's own findings in our keys, for every schema of the program.
z.config({
  customError: (issue) => {
    if (issue.input === undefined || issue.input === null || issue.input === '') return 'required';
    const unit = 'origin' in issue ? issue.origin : '';
    switch (issue.code) {
      case 'too_small':
        if (unit === 'string') return `tooShort|${issue.minimum}`;
        return unit === 'array' ? `tooFew|${issue.minimum}` : `tooSmall|${issue.minimum}`;
      case 'too_big':
        if (unit === 'string') return `tooLong|${issue.maximum}`;
        return unit === 'array' ? `tooMany|${issue.maximum}` : `tooBig|${issue.maximum}`;
      case 'invalid_type':
        return issue.expected === 'number' || issue.expected === 'int' ? 'notANumber' : 'invalid';
      case 'invalid_value':
        return 'choiceUnknown';
      case 'invalid_format':
        return issue.format === 'email' ? 'emailInvalid' : 'invalid';
      default:
        return 'invalid';
    }
  },
});
