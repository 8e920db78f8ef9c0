import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropComing, makeComing } from '../../kept/kept';

/** To which meetings to come an organisation is invited is found without looking through all those that it ever was invited to. */
export class ComingInvitations1700000063300 implements MigrationInterface {
  readonly name = 'ComingInvitations1700000063300';

  async up(runner: QueryRunner): Promise<void> {
    await makeComing(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropComing(runner);
  }
}
