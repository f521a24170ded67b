import { z } from 'zod';

import { STAFF_NOTICES } from './message-kind';

/** What somebody wants by mail; nothing ticked is an answer too. */
export const noticesSchema = z.object({ wanted: z.array(z.enum(STAFF_NOTICES)) });
