import { NextResponse } from "next/server"

export async function GET() {
	const response = NextResponse.json([])
	response.headers.set("Access-Control-Allow-Origin", "*")
	response.headers.set("Access-Control-Allow-Credentials", "true")
	return response
}
