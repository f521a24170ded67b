import type { Member } from '~/features/accounts/rules/actor';
import { localDate, zoneOf } from '~/platform/languages/format';
import type { Services } from '~/platform/services.server';

import { drawnLetter } from './letter-paper.server';
import { headOfPaper, letterheadOf, signerOn } from './letterhead.server';
import { valuesOf } from './rules/letter-facts';
import { LETTER_SUBJECTS, type LetterKind } from './rules/letter-kind';
import { letterNumber } from './rules/number-pattern';
import { headOf } from './rules/recipient';
import { SAMPLE_CODE, sampleFacts } from './rules/sample-facts';
import { renderTemplate, type Template } from './rules/template';
import { templateOf } from './template-of.server';

/** The letter of a kind on sample data, as PDF: with the template as it is stored, or another. */
export async function sampleLetter(
  services: Services,
  { agencyId }: Pick<Member, 'agencyId'>,
  kind: LetterKind,
  template?: Template,
): Promise<Buffer> {
  const { db, clock, config } = services;
  const now = clock.now();
  const letterhead = await letterheadOf(db, agencyId);
  const letterDate = localDate(now, zoneOf(letterhead));
  const facts = sampleFacts(kind, now, zoneOf(letterhead));
  const words = template ?? (await templateOf(db, agencyId, kind));
  return drawnLetter(services, {
    content: {
      format: 1,
      letterhead: await headOfPaper(db, agencyId, letterhead),
      recipient: { name: headOf(facts.guestAgencyName), place: 'Tempat' },
      ...{ nature: 'Biasa', attachment: '-', subject: LETTER_SUBJECTS[kind], copies: [] },
      blocks: renderTemplate(words, valuesOf(facts, letterhead.hostName)),
      signer: await signerOn(db, agencyId, letterhead, letterDate),
      verifyAddress: config.origin,
    },
    number: letterNumber(letterhead.numberPattern, 1, letterDate),
    letterDate,
    verificationCode: SAMPLE_CODE,
    isDraft: true,
  });
}
