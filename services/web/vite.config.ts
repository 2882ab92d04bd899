// How the console is built: one page, hashed assets, nothing from elsewhere, readable by Chrome 93 and later.
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    target: 'chrome93',
    outDir: 'dist',
    emptyOutDir: true,
    chunkSizeWarningLimit: 2500,
    rollupOptions: { output: { manualChunks: (id) => (/node_modules\/(antd|@ant-design|@rc-component|rc-)/.test(id) ? 'antd' : /node_modules\/(echarts|zrender)/.test(id) ? 'charts' : undefined) } },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8080' } },
})
