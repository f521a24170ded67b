import { Form } from '@remix-run/react';

import { PHOTO_MEGABYTES } from '~/features/rooms/rules/room-form';
import { catalogue } from '~/platform/languages/catalogue';
import { useMessages } from '~/platform/languages/use-messages';
import { SubmitButton } from '~/ui/button';
import { FieldStack } from '~/ui/field-stack';
import { FileField } from '~/ui/form-field';
import { Section } from '~/ui/page';

import { useFormReply } from '../form-reply';

const messages = catalogue({
  id: {
    title: 'Foto ruang',
    lead: 'Tamu melihatnya di halaman permohonannya, supaya mengenali ruang. Pilih foto tanpa orang.',
    photoOf: (room: string) => `Foto ${room}`,
    file: 'Berkas foto',
    hint: (megabytes: number) =>
      `JPEG, PNG, atau WebP, paling besar ${megabytes} MB. Lokasi dan data kamera dihapus dari foto.`,
    save: 'Simpan foto',
    remove: 'Hapus foto',
  },
  en: {
    title: 'Photo of the room',
    lead: 'Guests see it on the page of their request, so that they know the room. Choose one without people.',
    photoOf: (room) => `Photo of ${room}`,
    file: 'Photo file',
    hint: (megabytes) =>
      `JPEG, PNG or WebP, at most ${megabytes} MB. Place and camera are removed from the photo.`,
    save: 'Save the photo',
    remove: 'Remove the photo',
  },
});

/** The photo of a room: shown, put in, taken out. */
export function PhotoPart({
  room,
}: {
  room: { id: string; name: string; photoFileId: string | null };
}) {
  const t = useMessages(messages);
  const errors = useFormReply('savePhoto')?.submission.error?.['photo'] ?? undefined;
  const { photoFileId } = room;
  return (
    <Section title={t.title} lead={t.lead} id="foto" className="max-w-2xl">
      {photoFileId ? (
        <div className="mb-6 space-y-3">
          {/* Another photo has another address: the browser cannot show the one before. */}
          <img
            src={`/workspace/rooms/${room.id}/photo?${photoFileId}`}
            alt={t.photoOf(room.name)}
            className="max-h-96 max-w-full rounded-md border border-line"
          />
          <Form method="post">
            <input type="hidden" name="intent" value="removePhoto" />
            <input type="hidden" name="photoFileId" value={photoFileId} />
            <SubmitButton variant="quiet" className="-ms-4">
              {t.remove}
            </SubmitButton>
          </Form>
        </div>
      ) : null}
      <Form key={photoFileId} method="post" encType="multipart/form-data">
        <input type="hidden" name="intent" value="savePhoto" />
        <FieldStack>
          <FileField
            id="photo"
            name="photo"
            label={t.file}
            hint={t.hint(PHOTO_MEGABYTES)}
            accept=".jpg,.jpeg,.png,.webp,image/jpeg,image/png,image/webp"
            required
            errors={errors}
          />
          <SubmitButton variant="secondary">{t.save}</SubmitButton>
        </FieldStack>
      </Form>
    </Section>
  );
}
