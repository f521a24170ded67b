import { z } from 'zod';

import { errorCode } from '~/platform/languages/error-code';

import { claimedPasswordSchema, newPasswordSchema } from './password';
import { STAFF_ROLES } from './roles';

/** Lower case, as it is stored: an address is the same however it is typed. */
export const emailSchema = z.string().trim().toLowerCase().max(254).pipe(z.email());

/** One line for a person: no line breaks or other control signs, which would reach mails. */
const oneLine = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .regex(/^\P{Cc}*$/u, errorCode('invalid'));

export const personNameSchema = oneLine(120).min(1);
const rolesSchema = z
  .array(z.enum(STAFF_ROLES))
  .min(1, errorCode('rolesMissing'))
  .max(STAFF_ROLES.length)
  .transform((roles) => STAFF_ROLES.filter((role) => roles.includes(role)));

/** Any text is let through as address: a wrong one must look like an unknown one. */
export const signInSchema = z.object({
  email: z.string().trim().toLowerCase().max(254),
  password: claimedPasswordSchema,
});

export const forgotPasswordSchema = z.object({ email: emailSchema });

const twice = { password: newPasswordSchema, repeated: z.string().max(1024) };
const sameTwice = (form: { password: string; repeated: string }) =>
  form.password === form.repeated.normalize('NFKC');
const DIFFERS = { path: ['repeated'], message: errorCode('passwordDiffers') };

export const resetPasswordSchema = z.object(twice).refine(sameTwice, DIFFERS);

export const changePasswordSchema = z
  .object({ current: claimedPasswordSchema, ...twice })
  .refine(sameTwice, DIFFERS);

export const acceptInvitationSchema = z
  .object({
    name: personNameSchema,
    positionTitle: oneLine(160).default(''),
    ...twice,
  })
  .refine(sameTwice, DIFFERS);

export const ownProfileSchema = z.object({
  name: personNameSchema,
  positionTitle: oneLine(160).default(''),
});

export const inviteSchema = z.object({ email: emailSchema, roles: rolesSchema });
export const memberRolesSchema = z.object({ userId: z.uuid(), roles: rolesSchema });
export const memberSchema = z.object({ userId: z.uuid() });
export const invitationIdSchema = z.object({ invitationId: z.string().regex(/^[0-9a-f]{64}$/) });
export const sessionIdSchema = z.object({ sessionId: z.string().regex(/^[0-9a-f]{64}$/) });

/** The secret of a link, as it stands in the address. */
export const secretParams = z.object({ token: z.string().min(20).max(100) });
