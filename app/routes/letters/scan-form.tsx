import { Form } from '@remix-run/react';

import { SCAN_MEGABYTES } from '~/features/letters/rules/letter-form';
import { useMessages } from '~/platform/languages/use-messages';
import { SubmitButton } from '~/ui/button';
import { FieldStack } from '~/ui/field-stack';
import { FileField } from '~/ui/form-field';

import { useFormReply } from '../form-reply';
import { letterMessages } from './letter-messages';

/** Where the scan of the signed letter is uploaded. */
export function ScanForm() {
  const t = useMessages(letterMessages);
  const errors = useFormReply('addScan')?.submission.error?.['scan'] ?? undefined;
  return (
    <Form method="post" encType="multipart/form-data">
      <input type="hidden" name="intent" value="addScan" />
      <FieldStack>
        <FileField
          id="scan"
          name="scan"
          label={t.scan}
          hint={t.scanHint(SCAN_MEGABYTES)}
          accept=".pdf,application/pdf"
          required
          errors={errors}
        />
        <SubmitButton>{t.scanUpload}</SubmitButton>
      </FieldStack>
    </Form>
  );
}
