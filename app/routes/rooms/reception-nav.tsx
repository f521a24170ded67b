import { NavLink } from '@remix-run/react';

import { catalogue } from '~/platform/languages/catalogue';
import { useMessages } from '~/platform/languages/use-messages';
import { classes } from '~/ui/classes';

const messages = catalogue({
  id: {
    label: 'Pengaturan penerimaan',
    reception: 'Jam dan kuota',
    holidays: 'Hari libur',
    blockOuts: 'Waktu tertutup',
    rooms: 'Ruang',
  },
  en: {
    label: 'Settings of reception',
    reception: 'Hours and quotas',
    holidays: 'Holidays',
    blockOuts: 'Closed times',
    rooms: 'Rooms',
  },
});

/** From one page about receiving visits to the others. */
export function ReceptionNav() {
  const t = useMessages(messages);
  const places = [
    { to: '/workspace/reception', label: t.reception },
    { to: '/workspace/holidays', label: t.holidays },
    { to: '/workspace/block-outs', label: t.blockOuts },
    { to: '/workspace/rooms', label: t.rooms },
  ];
  return (
    <nav aria-label={t.label} className="mb-8 border-b border-line no-print">
      <ul className="-mb-px flex flex-wrap gap-x-6">
        {places.map(({ to, label }) => (
          <li key={to}>
            <NavLink
              to={to}
              className={({ isActive }) =>
                classes(
                  'flex min-h-11 items-center border-b-2 font-medium',
                  isActive
                    ? 'border-brick text-brick'
                    : 'border-transparent text-muted hover:text-brick',
                )
              }
            >
              {label}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
