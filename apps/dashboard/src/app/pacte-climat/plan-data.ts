import { Injectable, inject } from '@angular/core';
import type { PlanEnd, PlanPut, Plans, VariantCreate, VariantPut } from '@zesumme/domain';
import { Api } from '../platform/api';

/** What a commune keeps of its what-ifs. */
@Injectable({ providedIn: 'root' })
export class PlanData {
  private readonly api = inject(Api);

  async of(code: string): Promise<Plans> {
    const params = { path: { code } };
    return (await this.api.ask(this.api.client.GET('/api/communes/{code}/chapter-6/plans', { params }))) as Plans;
  }

  async add(code: string, body: VariantCreate): Promise<Plans> {
    const params = { path: { code } };
    const saved = await this.api.ask(
      this.api.client.POST('/api/communes/{code}/chapter-6/plans/variants', { params, body }),
    );
    return saved as Plans;
  }

  async change(code: string, id: string, body: VariantPut): Promise<Plans> {
    const params = { path: { code, id } };
    const saved = await this.api.ask(
      this.api.client.PUT('/api/communes/{code}/chapter-6/plans/variants/{id}', { params, body }),
    );
    return saved as Plans;
  }

  async remove(code: string, id: string): Promise<void> {
    const params = { path: { code, id } };
    await this.api.ask(this.api.client.DELETE('/api/communes/{code}/chapter-6/plans/variants/{id}', { params }));
  }

  async restore(code: string, id: string): Promise<void> {
    const params = { path: { code, id } };
    await this.api.ask(this.api.client.POST('/api/communes/{code}/chapter-6/plans/variants/{id}/restore', { params }));
  }

  async keep(code: string, body: PlanPut): Promise<Plans> {
    const params = { path: { code } };
    const saved = await this.api.ask(
      this.api.client.PUT('/api/communes/{code}/chapter-6/plans/current', { params, body }),
    );
    return saved as Plans;
  }

  async end(code: string, body: PlanEnd): Promise<Plans> {
    const params = { path: { code } };
    const saved = await this.api.ask(
      this.api.client.POST('/api/communes/{code}/chapter-6/plans/current/ending', { params, body }),
    );
    return saved as Plans;
  }
}
