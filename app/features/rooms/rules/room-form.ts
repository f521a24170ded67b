import { z } from 'zod';

import { line, requiredLine } from '~/platform/languages/typed-text';

export const roomSchema = z.object({
  name: requiredLine(120),
  address: line(200).optional(),
  capacity: z.number().int().min(1).max(10_000),
});
export type RoomForm = z.output<typeof roomSchema>;
