export * from './agenda.schema';
export * from './answer.rules';
export * from './meeting.policy';
export * from './meeting.rules';
export * from './meeting.schema';
export * from './reminder.rules';
export * from './reminder.schema';
export * from './told.rules';
