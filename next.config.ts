import type { NextConfig } from 'next';
import { oldAddresses } from './lib/transport/old-addresses';
import { fixedHeaders } from './lib/transport/security-headers';

const config: NextConfig = {
  output: 'standalone',
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  poweredByHeader: false,
  compress: true,
  reactStrictMode: true,
  redirects: async () => oldAddresses,
  headers: async () => [
    { source: '/:path*', headers: Object.entries(fixedHeaders).map(([key, value]) => ({ key, value })) },
    // Also what a handler answers without a body, such as "not found": nothing of it is kept anywhere.
    { source: '/api/:path*', headers: [{ key: 'Cache-Control', value: 'private, no-store' }] },
  ],
  images: { unoptimized: true },
  turbopack: { root: import.meta.dirname },
  serverExternalPackages: ['graphile-worker', 'pg', 'nodemailer'],
  outputFileTracingIncludes: { '/api/health/ready': ['./prisma/migrations/**'] },
};

export default config;
