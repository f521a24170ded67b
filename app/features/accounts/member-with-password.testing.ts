import type { Services } from '~/platform/services.server';

import { createMember } from './create-member.server';
import { hashPassword } from './passwords.server';
import { setPassword } from './set-password.server';

export const OLD_PASSWORD = 'kuda laut menari';
export const SRI = 'sri@contoh.go.id';

// A hash is expensive on purpose: one a file is enough.
let hashed: Promise<string> | undefined;

/** Sri Wahyuni of the secretariat, who can sign in with OLD_PASSWORD. */
export async function makeSri(services: Services, agencyId: string): Promise<{ id: string }> {
  const hash = await (hashed ??= hashPassword(OLD_PASSWORD));
  return services.write(async (tx) => {
    const sri = { agencyId, email: SRI, name: 'Sri Wahyuni', roles: ['secretariat'] as const };
    const { id } = await createMember(tx, services, sri, null);
    await setPassword(tx, { userId: id, hash, now: services.clock.now() });
    return { id };
  });
}
