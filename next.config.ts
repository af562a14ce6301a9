import type { NextConfig } from 'next';

const config: NextConfig = {
  output: 'standalone',
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  poweredByHeader: false,
  compress: true,
  reactStrictMode: true,
  images: { unoptimized: true },
  turbopack: { root: import.meta.dirname },
  serverExternalPackages: ['exceljs', 'graphile-worker', 'pg', 'nodemailer'],
  outputFileTracingIncludes: { '/api/health/ready': ['./prisma/migrations/**'] },
};

export default config;
