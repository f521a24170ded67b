/** Where a visit is received, as letters and pages say it; '' when nobody has said where. */
export function placeText(
  room: { readonly name: string; readonly address?: string } | null,
  meetingUrl: string,
): string {
  if (room) return [room.name, room.address].filter(Boolean).join(', ');
  return meetingUrl ? `Daring: ${meetingUrl}` : 'Daring';
}
