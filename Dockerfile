# Two stages: the first has the compiler and the sources, the second only what runs.
FROM node:22-slim AS build
WORKDIR /hearth
COPY package.json package-lock.json ./
RUN npm ci --include=dev --include=optional --no-audit --no-fund
COPY tsconfig.json ./
COPY scripts scripts
COPY libs libs
COPY apps apps
COPY docs/verify-round.mjs docs/verify-round.mjs
RUN npm run build && npm prune --omit=dev --no-audit --no-fund

FROM node:22-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 HEARTH_DATA=/data
WORKDIR /hearth
COPY --from=build /hearth/package.json ./
COPY --from=build /hearth/node_modules node_modules
COPY --from=build /hearth/dist dist
# Uploaded files, and the embedded database where DATABASE_URL is not set.
RUN mkdir /data && chown node:node /data
VOLUME /data
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/ready`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# Ends within ten seconds of a SIGTERM: running requests and jobs are finished.
STOPSIGNAL SIGTERM
CMD ["node", "--max-old-space-size=1024", "dist/server/main.js"]
