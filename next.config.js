import createNextIntlPlugin from 'next-intl/plugin'

/**
 * Headers that are the same for every answer, files included. The content security policy is not among
 * them: it carries a nonce of its own for each page and is set in proxy.ts.
 */
const fixedHeaders = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  // Case references stand in addresses and must not reach other sites. Not 'no-referrer': browsers then
  // send 'Origin: null' with a posted form, and the server would refuse its own forms.
  { key: 'Referrer-Policy', value: 'same-origin' },
  {
    key: 'Permissions-Policy',
    value: 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
  },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
  { key: 'X-Frame-Options', value: 'DENY' },
]

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  agentRules: false,
  // A page's title is sent in its head, for every reader: sent later, it would be missing at first after a
  // form, and for good without JavaScript.
  htmlLimitedBots: /.*/,
  // They read files of their own where they stand.
  serverExternalPackages: ['@resvg/resvg-js', 'docx', 'pdfkit'],
  turbopack: { root: import.meta.dirname },
  // `npm run typecheck` checks the whole project, tests and scripts included; the start of an office need
  // not do it again.
  typescript: { ignoreBuildErrors: true },
  // The same as `mostBytesPosted` of lib/forms/too-large.ts, which answers in words what would fail here.
  experimental: { serverActions: { bodySizeLimit: 2_000_000 } },
  async headers() {
    return [
      { source: '/:path*', headers: fixedHeaders },
      {
        source: '/uswds/:path*',
        headers: [{ key: 'Cache-Control', value: 'public, max-age=86400, stale-while-revalidate=604800' }],
      },
    ]
  },
}

export default createNextIntlPlugin('./lib/i18n/request.ts')(config)
