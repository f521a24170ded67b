import { Form } from '@remix-run/react';

import { STAFF_NOTICES, type StaffNotice } from '~/features/visits/rules/message-kind';
import { catalogue } from '~/platform/languages/catalogue';
import { useMessages } from '~/platform/languages/use-messages';
import { SubmitButton } from '~/ui/button';
import { FieldStack } from '~/ui/field-stack';
import { CheckboxGroup } from '~/ui/form-field';

const messages = catalogue({
  id: {
    which: 'Kirimi saya surel bila',
    newRequest: 'Ada permohonan baru',
    guestChose: 'Tamu memilih salah satu tanggal yang ditawarkan',
    questionAsked: 'Pertanyaan tamu sebelum kunjungan',
    offerRefused: 'Tidak ada tanggal yang cocok bagi tamu',
    withdrawn: 'Tamu menarik kembali permohonannya',
    guestCancelled: 'Tamu membatalkan kunjungan',
    reminder: 'Kunjungan sudah dekat',
    reminderHint: 'Tujuh hari sebelumnya, sehari sebelumnya, dan pagi hari itu pukul 07.00.',
    save: 'Simpan pilihan',
  },
  en: {
    which: 'Mail me when',
    newRequest: 'A new request comes in',
    guestChose: 'A guest chooses one of the dates on offer',
    questionAsked: 'Questions of guests before the visit',
    offerRefused: 'No date suits a guest',
    withdrawn: 'A guest withdraws its request',
    guestCancelled: 'A guest cancels a visit',
    reminder: 'A visit is near',
    reminderHint: 'Seven days ahead, a day ahead, and at 07:00 on its morning.',
    save: 'Save',
  },
});

/** What somebody is told by mail. */
export function NoticesForm({ wanted }: { wanted: readonly StaffNotice[] }) {
  const t = useMessages(messages);
  return (
    <Form method="post">
      <input type="hidden" name="intent" value="saveNotices" />
      <FieldStack>
        <CheckboxGroup
          id="wanted"
          name="wanted"
          label={t.which}
          defaultValue={wanted}
          options={STAFF_NOTICES.map((each) => ({
            value: each,
            label: t[each],
            hint: each === 'reminder' ? t.reminderHint : undefined,
          }))}
        />
        <SubmitButton variant="secondary">{t.save}</SubmitButton>
      </FieldStack>
    </Form>
  );
}
