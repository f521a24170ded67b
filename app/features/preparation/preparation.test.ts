import { describe, expect, it } from 'vitest';

import { testServices } from '../../../tests/support/services';
import { acceptForm, makeHost, makeRequest } from '../../../tests/support/visits';
import { acceptRequest } from '~/features/visits/accept-request.server';
import { cancelVisit } from '~/features/visits/cancel-visit.server';
import { rescheduleVisit } from '~/features/visits/reschedule-visit.server';
import { addLine, beginChecklist } from './save-checklist.server';
import { makeTasks } from './make-tasks.server';
import { myOverdueTasks } from './my-overdue-tasks.server';
import { preparationView } from './preparation-view.server';
import { DEFAULT_CHECKLIST } from './rules/checklist';
import { addTask, saveTask } from './save-task.server';
import { removeTask, tickTask } from './tick-task.server';

const FORM = {
  area: 'parking',
  title: 'Kabari satpam',
  dueDay: '2024-05-20',
  dueTime: '15:00',
} as const;

async function scheduled() {
  const services = await testServices();
  const host = await makeHost(services);
  const { requestId } = await makeRequest(services, host.agency.id);
  const accepted = await acceptRequest(services, host.member, requestId, acceptForm(host.room.id));
  if (!('visitId' in accepted)) throw new Error(JSON.stringify(accepted));
  const { visitId } = accepted;
  const tasks = async () => (await preparationView(services, host.member, visitId)).tasks;
  const moveTo = async (version: number, day: string) => {
    const moved = await rescheduleVisit(services, host.member, visitId, {
      ...{ version, roomId: host.room.id, day, startTime: '09:00', endTime: '11:30' },
      knowingly: 'yes',
    });
    expect(moved).not.toHaveProperty('errors');
  };
  return { services, ...host, visitId, tasks, moveTo };
}

describe('the tasks of a visit', () => {
  it('come from the program’s list where the agency has none, once however often it is pressed', async () => {
    const { services, member, visitId, tasks } = await scheduled();
    await Promise.all([makeTasks(services, member, visitId), makeTasks(services, member, visitId)]);
    const made = await tasks();
    expect(made).toHaveLength(DEFAULT_CHECKLIST.length);
    expect(made[0]).toMatchObject({ dueDay: '2024-05-14', dueTime: '09:00', isOverdue: false });
    services.clock.set('2024-05-15T00:00:00Z');
    expect((await tasks())[0]?.isOverdue).toBe(true);
  });

  it('come from the list of its kind, or else the agency’s general one', async () => {
    const { services, member, visitId, tasks } = await scheduled();
    await beginChecklist(services, member, '');
    await addLine(services, member, 'sharingSession', {
      ...{ area: 'banner', title: 'Layar sambutan', daysBefore: 4, ownerId: member.userId },
    });
    await makeTasks(services, member, visitId);
    expect(await tasks()).toMatchObject([
      { title: 'Layar sambutan', dueDay: '2024-05-17', owner: member.name },
    ]);
  });

  it('follow the visit when it is moved and moved back; what is done stays', async () => {
    const { services, member, visitId, tasks, moveTo } = await scheduled();
    await makeTasks(services, member, visitId);
    const before = await tasks();
    const [first] = before;
    if (!first) throw new Error('no task');
    await tickTask(services, member, visitId, { taskId: first.id, version: 1 }, true);
    await moveTo(1, '2024-05-28');
    const after = await tasks();
    expect(after.find(({ id }) => id === first.id)?.dueDay).toBe('2024-05-14');
    expect(after.filter(({ isDone }) => !isDone).map(({ dueDay }) => dueDay)).toEqual([
      ...['2024-05-21', '2024-05-25', '2024-05-25', '2024-05-26'],
      ...['2024-05-27', '2024-05-27', '2024-05-27', '2024-05-28'],
    ]);
    // Written between the two moves: it stands for the time at which it was written.
    await addTask(services, member, visitId, FORM);
    await moveTo(2, '2024-05-21');
    const back = await tasks();
    expect(back.find(({ title }) => title === FORM.title)?.dueDay).toBe('2024-05-13');
    const rest = (list: typeof back) =>
      list
        .filter(({ id }) => before.some((each) => each.id === id))
        .map(({ id, dueAt }) => [id, dueAt]);
    expect(rest(back)).toEqual(rest(before));
  });

  it('are added, changed, ticked, opened and removed, in the version that was seen', async () => {
    const { services, member, visitId, tasks } = await scheduled();
    await addTask(services, member, visitId, { ...FORM, ownerText: 'Pak Joko' });
    const [task] = await tasks();
    if (!task) throw new Error('no task');
    expect(task).toMatchObject({ owner: 'Pak Joko', dueDay: '2024-05-20', dueTime: '15:00' });
    const at = (version: number) => ({ taskId: task.id, version });
    await saveTask(services, member, visitId, { ...FORM, ...at(1), title: 'Kabari penjaga' });
    await expect(saveTask(services, member, visitId, { ...FORM, ...at(1) })).rejects.toThrow(
      'taskChanged',
    );
    await tickTask(services, member, visitId, at(2), true);
    await tickTask(services, member, visitId, at(3), false);
    expect(await tasks()).toMatchObject([{ title: 'Kabari penjaga', isDone: false, version: 4 }]);
    await removeTask(services, member, visitId, at(4));
    expect(await tasks()).toEqual([]);
  });

  it('are shown to their owner once they are overdue, until the visit is moved or they are done', async () => {
    const { services, member, visitId, tasks, moveTo } = await scheduled();
    await addTask(services, member, visitId, { ...FORM, ownerId: member.userId });
    await addTask(services, member, visitId, { ...FORM, title: 'Milik orang lain' });
    const overdue = async () => (await myOverdueTasks(services, member)).map(({ title }) => title);
    services.clock.set('2024-05-20T08:00:00Z');
    expect(await overdue()).toEqual([]);
    services.clock.set('2024-05-20T08:00:01Z');
    expect(await overdue()).toEqual([FORM.title]);
    await moveTo(1, '2024-05-28');
    expect(await overdue()).toEqual([]);
    services.clock.set('2024-05-28T00:00:00Z');
    expect(await overdue()).toEqual([FORM.title]);
    const mine = (await tasks()).find(({ ownerId }) => ownerId === member.userId);
    await tickTask(services, member, visitId, { taskId: mine?.id ?? '', version: 1 }, true);
    expect(await overdue()).toEqual([]);
  });

  it('belong to people of the same agency, and to no other agency’s visit', async () => {
    const { services, member, visitId } = await scheduled();
    const other = await makeHost(services, { regionCode: '35.77', shortName: 'Lain' });
    expect(
      await addTask(services, member, visitId, { ...FORM, ownerId: other.member.userId }),
    ).toEqual({ errors: { ownerId: ['choiceUnknown'] } });
    await expect(addTask(services, other.member, visitId, FORM)).rejects.toThrow('notFound');
    await expect(preparationView(services, other.member, visitId)).rejects.toThrow('notFound');
    expect(await services.db.preparationTask.count()).toBe(0);
  });

  it('are not written any more for a visit that was cancelled', async () => {
    const { services, member, visitId } = await scheduled();
    const library = { put: () => Promise.resolve(), remove: () => Promise.resolve() };
    await cancelVisit(services, library, member, visitId, 'Kepala dinas berhalangan.');
    await expect(makeTasks(services, member, visitId)).rejects.toThrow('visitCancelled');
  });
});
