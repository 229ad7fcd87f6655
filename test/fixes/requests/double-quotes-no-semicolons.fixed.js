import axios from "axios"

axios.defaults.headers.common["Accept"] = "application/json"

const xhr = new XMLHttpRequest()
xhr.open("GET", "https://api.example.com")
xhr.send()
