import { isOfApi, pathOf } from './of-api';

describe('An address', () => {
  it.each([
    '/api/me',
    '/api/me?x=1',
    '/api',
    '/%61pi/me',
    '/%61%70%69/me',
    '/a%70i%2Fme',
    'http://zesumme.example/api/me',
    'https://zesumme.example/%61pi/me?x=1',
    '/api/%E0%A4%A',
  ])('is of the API however it is spelled: %s', (url) => {
    expect(isOfApi(url)).toBe(true);
  });

  it.each(['/', '/apis', '/a/api/', '/?/api/', '/%2561pi/me', 'http://api/', '*', '/%E0%A4%A', ''])(
    'is of something else: %s',
    (url) => {
      expect(isOfApi(url)).toBe(false);
    },
  );

  it('is read without its host and what is asked of it', () => {
    expect(pathOf('http://zesumme.example/r%C3%A9union?token=x')).toBe('/réunion');
    expect(pathOf('/%E0%A4%A')).toBeNull();
  });
});
