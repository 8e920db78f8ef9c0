import createClient, { type Client } from 'openapi-fetch';
import type { paths } from './schema';

export type { components, paths } from './schema';
export type ApiClient = Client<paths>;

/** A client whose calls are typed by the OpenAPI document of the API. */
export const createApiClient = (baseUrl = ''): ApiClient =>
  createClient<paths>({ baseUrl, credentials: 'same-origin' });
