import { index, layout, route, type RouteConfig } from '@remix-run/route-config';

/** Every address of the program. The last part of a file's path says what its page shows. */
export default [
  layout('routes/layout/public-layout.tsx', [
    index('routes/public/start.tsx'),
    route('library', 'routes/library/library.tsx'),
    route('practices/:practiceNumber', 'routes/practices/practice.tsx'),
    route('visits/:visitNumber', 'routes/visits/public-visit.tsx'),
    route('visits/:visitNumber/minutes', 'routes/minutes/public-minutes.tsx'),
    route('agencies', 'routes/agencies/agencies.tsx'),
    route('agencies/:regionCode', 'routes/agencies/agency.tsx'),
    route('agencies/:regionCode/slots', 'routes/rooms/slots.tsx'),

    // a guest, without an account
    route('request', 'routes/guest/request.tsx'),
    route('track/:trackingToken', 'routes/guest/track.tsx'),
    route('track/:trackingToken/minutes', 'routes/minutes/guest-minutes.tsx'),

    // a receiver of a disposition, by the link in the mail
    route('disposition/:dispositionToken', 'routes/disposition/link.tsx'),

    // a paper, by whoever holds it
    route('verify', 'routes/letters/verify.tsx'),
    route('verify/:verificationCode', 'routes/letters/verified.tsx'),

    // accounts
    route('login', 'routes/account/login.tsx'),
    route('forgot-password', 'routes/account/forgot-password.tsx'),
    route('reset/:token', 'routes/account/reset-password.tsx'),
    route('invitation/:token', 'routes/account/invitation.tsx'),
  ]),

  // the host's workspace
  route('workspace', 'routes/layout/workspace-layout.tsx', [
    index('routes/workspace/next-steps.tsx'),
    route('requests', 'routes/visits/requests.tsx'),
    route('requests/new', 'routes/visits/new-request.tsx'),
    route('requests/:requestId', 'routes/visits/request.tsx'),
    route('calendar', 'routes/calendar/calendar.tsx'),
    route('calendar/feeds', 'routes/calendar/feeds.tsx'),
    route('requests/:requestId/disposition', 'routes/disposition/disposition.tsx'),
    route('requests/:requestId/disposition-sheet', 'routes/disposition/sheet.tsx'),
    route('dispositions', 'routes/disposition/my-dispositions.tsx'),
    route('deputies', 'routes/disposition/deputies.tsx'),
    route('visits', 'routes/visits/visits.tsx'),
    route('visits/:visitId', 'routes/visits/visit.tsx'),
    route('visits/:visitId/programme', 'routes/programme/programme.tsx'),
    route('visits/:visitId/programme/print', 'routes/programme/print-programme.tsx'),
    route('visits/:visitId/preparation', 'routes/preparation/preparation.tsx'),
    route('visits/:visitId/run-sheet', 'routes/preparation/run-sheet.tsx'),
    route('visits/:visitId/people', 'routes/attendance/people.tsx'),
    route('visits/:visitId/attendance', 'routes/attendance/attendance.tsx'),
    route('visits/:visitId/minutes', 'routes/minutes/minutes.tsx'),
    route('visits/:visitId/minutes/disclosure', 'routes/minutes/disclosure.tsx'),
    route('practices', 'routes/practices/practices.tsx'),
    route('practices/new', 'routes/practices/new-practice.tsx'),
    route('practices/:practiceId', 'routes/practices/edit-practice.tsx'),
    route('rooms', 'routes/rooms/rooms.tsx'),
    route('speakers', 'routes/programme/speakers.tsx'),
    route('rooms/:roomId', 'routes/rooms/room.tsx'),
    route('reception', 'routes/rooms/reception.tsx'),
    route('holidays', 'routes/rooms/holidays.tsx'),
    route('block-outs', 'routes/rooms/block-outs.tsx'),
    route('checklists', 'routes/preparation/checklists.tsx'),
    route('messages', 'routes/messages/messages.tsx'),
    route('letters/:letterId', 'routes/letters/letter.tsx'),
    route('letterhead', 'routes/letters/letterhead.tsx'),
    route('letter-templates', 'routes/letters/templates.tsx'),
    route('letter-templates/:letterKind', 'routes/letters/template.tsx'),
    route('members', 'routes/account/members.tsx'),
    route('account', 'routes/account/account.tsx'),
  ]),

  // answers that are not pages
  route('request/lessons', 'routes/guest/lessons.ts'),
  route('track/:trackingToken/letter', 'routes/guest/own-letter.ts'),
  route('calendar/:token.ics', 'routes/calendar/feed.ts'),
  route('track/:trackingToken/event.ics', 'routes/calendar/guest-ics.ts'),
  route('workspace/visits/:visitId/event.ics', 'routes/calendar/visit-ics.ts'),
  route('workspace/requests/:requestId/letter', 'routes/visits/letter.ts'),
  route('workspace/requests/export/:format', 'routes/visits/register-file.ts'),
  route('workspace/requests/:requestId/disposition/letter', 'routes/disposition/chain-letter.ts'),
  route('disposition/:dispositionToken/letter', 'routes/disposition/link-letter.ts'),
  route('workspace/rooms/:roomId/photo', 'routes/rooms/room-photo.ts'),
  route('track/:trackingToken/room-photo', 'routes/rooms/guest-room-photo.ts'),
  route('workspace/letters/:letterId/pdf', 'routes/letters/letter-pdf.ts'),
  route('workspace/letters/:letterId/signed', 'routes/letters/signed-pdf.ts'),
  route('workspace/letter-templates/:letterKind/pdf', 'routes/letters/sample-pdf.ts'),
  route('track/:trackingToken/letters/:letterId', 'routes/letters/guest-letter.ts'),
  route('language', 'routes/public/language.ts'),
  route('logout', 'routes/account/logout.tsx'),
  route('*', 'routes/errors/not-found.tsx'),
] satisfies RouteConfig;
