import { useForm } from '@conform-to/react';
import { describe, expect, it } from 'vitest';

import {
  Checkbox,
  CheckboxGroup,
  choiceProps,
  DateField,
  fieldProps,
  FormErrorSummary,
  RadioGroup,
  Select,
  TextArea,
  TextField,
} from './form-field';
import { htmlOf, tagWith } from './testing';

describe('a field tells everything to those who do not see it', () => {
  it('ties label, hint and error to the input', async () => {
    const html = await htmlOf(
      <TextField name="nama" label="Nama" hint="Seperti pada kop surat." errors={['required']} />,
    );
    const input = tagWith(html, 'name="nama"');
    expect(input).toContain('id="nama"');
    expect(input).toContain('aria-describedby="nama-hint nama-error"');
    expect(input).toContain('aria-invalid="true"');
    expect(html).toContain('<label for="nama"');
    expect(html).toMatch(/id="nama-hint"[^>]*>Seperti pada kop surat\./);
    expect(html).toMatch(/id="nama-error".*Wajib diisi\./);
  });

  it('points nowhere when there is neither hint nor error', async () => {
    const input = tagWith(await htmlOf(<TextField name="nama" label="Nama" />), 'name="nama"');
    expect(input).not.toContain('aria-describedby=');
    expect(input).not.toContain('aria-invalid=');
  });

  it('says in words that an answer is required, in the reader’s language', async () => {
    const field = <TextField name="nama" label="Nama" required />;
    expect(await htmlOf(field)).toContain('(wajib diisi)');
    expect(await htmlOf(field, 'en')).toContain('(required)');
    expect(tagWith(await htmlOf(field), 'name="nama"')).toContain('required=""');
  });

  it('fills parameters into an error', async () => {
    const html = await htmlOf(<TextArea name="maksud" label="Maksud" errors={['tooLong|200']} />);
    expect(html).toContain('paling banyak 200 karakter');
  });

  it('keeps what was typed or chosen', async () => {
    expect(await htmlOf(<TextField name="a" label="A" defaultValue="Blitar" />)).toContain(
      'value="Blitar"',
    );
    expect(
      await htmlOf(<DateField name="a" label="A" defaultValue="2024-05-21T02:00:00.000Z" />),
    ).toContain('value="2024-05-21"');
    const options = [
      { value: 'x', label: 'X' },
      { value: 'y', label: 'Y' },
    ];
    expect(
      await htmlOf(<Select name="a" label="A" options={options} defaultValue="y" />),
    ).toContain('<option value="y" selected="">');
    const boxes = await htmlOf(
      <CheckboxGroup name="a" label="A" options={options} defaultValue={['y']} />,
    );
    expect(tagWith(boxes, 'value="y"')).toContain('checked');
    expect(tagWith(boxes, 'value="x"')).not.toContain('checked');
    expect(await htmlOf(<Checkbox name="a" label="A" defaultValue="on" />)).toContain('checked');
    expect(await htmlOf(<Checkbox name="a" label="A" />)).not.toContain('checked');
  });

  it('groups choices under a legend, with the field’s own id on the first', async () => {
    const html = await htmlOf(
      <RadioGroup
        name="cara"
        label="Cara bertemu"
        required
        errors={['required']}
        options={[
          { value: 'luring', label: 'Luring' },
          { value: 'daring', label: 'Daring' },
        ]}
      />,
    );
    expect(html).toContain('<legend');
    expect(tagWith(html, '<fieldset')).toContain('aria-describedby="cara-error"');
    expect(tagWith(html, 'value="luring"')).toContain('id="cara"');
    expect(tagWith(html, 'value="daring"')).toContain('id="cara-daring"');
    expect(tagWith(html, 'value="daring"')).toContain('required');
  });

  it('never asks for every box of a group', async () => {
    const html = await htmlOf(
      <CheckboxGroup name="t" label="Topik" required options={[{ value: '1', label: 'Satu' }]} />,
    );
    expect(tagWith(html, 'type="checkbox"')).not.toContain('required');
  });
});

describe('the error summary', () => {
  it('leads to each field that is wrong and to no other', async () => {
    const html = await htmlOf(
      <FormErrorSummary
        formErrors={['roomTaken']}
        fields={[
          { id: 'nama', label: 'Nama', errors: ['required'] },
          { id: 'surel', label: 'Surel', errors: [] },
        ]}
      />,
    );
    expect(html).toContain('Ada 2 isian');
    expect(html).toContain('href="#nama"');
    expect(html).not.toContain('href="#surel"');
    expect(tagWith(html, 'role="alert"')).toContain('tabindex="-1"');
  });

  it('is not there while nothing is wrong', async () => {
    expect(await htmlOf(<FormErrorSummary fields={[{ id: 'a', label: 'A' }]} />)).toBe('');
  });
});

describe('with a form of conform', () => {
  interface Answers {
    nama: string;
    topik: string[];
    setuju?: boolean;
  }

  function Example() {
    const [form, fields] = useForm<Answers>({
      id: 'f',
      constraint: { nama: { required: true, maxLength: 80 } },
      defaultValue: { nama: 'Blitar', topik: ['1'], setuju: true },
      lastResult: {
        status: 'error',
        error: { nama: ['tooLong|80'] },
        initialValue: { nama: 'B', topik: ['2'] },
      },
    });
    return (
      <form id={form.id}>
        <TextField label="Nama" {...fieldProps(fields.nama)} />
        <CheckboxGroup
          label="Topik"
          options={[
            { value: '1', label: 'Satu' },
            { value: '2', label: 'Dua' },
          ]}
          {...choiceProps(fields.topik)}
        />
        <Checkbox label="Setuju" {...choiceProps(fields.setuju)} />
      </form>
    );
  }

  it('takes id, bounds, error and the last answer from it', async () => {
    const html = await htmlOf(<Example />);
    const input = tagWith(html, 'name="nama"');
    expect(input).toContain('id="f-nama"');
    expect(input).toContain('maxLength="80"');
    expect(input).toContain('value="B"');
    expect(input).toContain('aria-describedby="f-nama-error"');
    expect(tagWith(html, 'value="2"')).toContain('checked');
    expect(tagWith(html, 'value="1"')).not.toContain('checked');
  });
});
