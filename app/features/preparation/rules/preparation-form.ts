import { z } from 'zod';

import { errorCode } from '~/platform/languages/error-code';
import { isCalendarDay } from '~/platform/languages/format';
import { line, prose, requiredLine } from '~/platform/languages/typed-text';
import { VISIT_TYPES } from '~/features/visits/rules/visit-type';

import { AREAS, LONGEST_LEAD_DAYS } from './checklist';

const id = z.string().max(64);
const version = z.number().int().min(1);
const CLOCK_TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

const taskFields = {
  area: z.enum(AREAS),
  title: requiredLine(200),
  /** a member, or whoever else is written */
  ownerId: id.optional(),
  ownerText: line(120).optional(),
  /** calendar day and clock time in the visit's zone */
  dueDay: z.string().refine(isCalendarDay, errorCode('dateInvalid')),
  dueTime: z.string().regex(CLOCK_TIME, errorCode('timeInvalid')),
  note: prose(1000).optional(),
};

export const addTaskSchema = z.object(taskFields);
export type TaskForm = z.output<typeof addTaskSchema>;
export const saveTaskSchema = z.object({ ...taskFields, taskId: id, version });
export const taskSchema = z.object({ taskId: id, version });
export type TaskAddress = z.output<typeof taskSchema>;

/** '' is every kind of visit that has no list of its own. */
export const CHECKLIST_TYPES = ['', ...VISIT_TYPES] as const;
const lineFields = {
  area: z.enum(AREAS),
  title: requiredLine(200),
  daysBefore: z.number().int().min(0).max(LONGEST_LEAD_DAYS),
  ownerId: id.optional(),
};
const visitType = z.enum(VISIT_TYPES).optional();

export const beginChecklistSchema = z.object({ visitType });
export const addLineSchema = z.object({ visitType, ...lineFields });
export const saveLineSchema = z.object({ lineId: id, ...lineFields });
export type LineForm = z.output<typeof addLineSchema>;
export const lineSchema = z.object({ lineId: id });
