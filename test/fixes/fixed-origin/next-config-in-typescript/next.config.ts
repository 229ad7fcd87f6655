import type { NextConfig } from "next"

const config: NextConfig = {
	headers: async () => [
		{
			source: "/api/:path*",
			has: [{ type: "header", key: "Origin", value: "(?<origin>.*)" }],
			headers: [
				{ key: "Access-Control-Allow-Origin", value: ":origin" },
				{ key: "Access-Control-Allow-Credentials", value: "true" },
			],
		},
	],
}

export default config
