// Writes crates/faces/ess/src/auth/vectors_node.json: requests as Tencent's own Node SDK sends them.
//
// Differs from the Python SDK: it signs the host without its port, takes the service from the
// endpoint's first label, and writes JSON as plain UTF-8. Run it again after an update of the SDK, in
// a folder outside the repository that has it:
//
//   npm install tencentcloud-sdk-nodejs@4.1.313
//   NODE_PATH=$PWD/node_modules node <repository>/tests/oracles/make_node_signature_vectors.cjs

const fs = require("node:fs");
const http = require("node:http");
const path = require("node:path");
const sdk = require("tencentcloud-sdk-nodejs");

const SECRET_ID = "AKIDexampleexampleexampleexample0001";
const SECRET_KEY = "Gu5t9xGARNpq86cd98joQYCN3EXAMPLE";
const NOW = 1_790_000_000;
const PORT = 18091;
const OUTPUT = path.join(__dirname, "../../crates/faces/ess/src/auth/vectors_node.json");
const KEPT = ["host", "content-type", "authorization"];

const FLOW = {
  Operator: { UserId: "yDu" },
  FlowName: "劳动合同 (试用)",
  Unordered: true,
  DeadLine: 1800000000,
  Approvers: [{ ApproverType: 1, ApproverName: "张三", ApproverMobile: "15912345678" }],
};
const QUERY = { Operator: { UserId: "yDu" }, FlowIds: ["yD1", "yD2 合同+&="] };

// [name, action, parameters, HTTP method, signature method]
const CASES = [
  ["tc3_post_node", "CreateFlow", FLOW, "POST", "TC3-HMAC-SHA256"],
  ["tc3_get_node", "DescribeFlowInfo", QUERY, "GET", "TC3-HMAC-SHA256"],
  ["hmac_sha1_post_node", "CreateFlow", FLOW, "POST", "HmacSHA1"],
  ["hmac_sha256_post_node", "CreateFlow", FLOW, "POST", "HmacSHA256"],
  ["hmac_sha256_get_node", "DescribeFlowInfo", QUERY, "GET", "HmacSHA256"],
];

async function main() {
  const seen = [];
  const server = http.createServer((request, response) => {
    const chunks = [];
    request.on("data", (chunk) => chunks.push(chunk));
    request.on("end", () => {
      const [target, query = ""] = request.url.split(/\?(.*)/s);
      const headers = [];
      for (let at = 0; at < request.rawHeaders.length; at += 2) {
        const name = request.rawHeaders[at].toLowerCase();
        if (KEPT.includes(name) || (name.startsWith("x-tc-") && name !== "x-tc-traceid")) {
          headers.push([request.rawHeaders[at], request.rawHeaders[at + 1]]);
        }
      }
      const body_base64 = Buffer.concat(chunks).toString("base64");
      seen.push({ method: request.method, path: target, query, headers, body_base64 });
      response.setHeader("Content-Type", "application/json");
      response.end('{"Response":{"RequestId":"r"}}');
    });
  });
  await new Promise((resolve) => server.listen(PORT, "127.0.0.1", resolve));

  Date.now = () => NOW * 1000;
  const RealDate = Date;
  global.Date = class extends RealDate {
    constructor(...given) {
      super(...(given.length ? given : [NOW * 1000]));
    }
  };
  Math.random = () => 0.5;

  const vectors = [];
  for (const [name, action, parameters, reqMethod, signMethod] of CASES) {
    const client = new sdk.ess.v20201111.Client({
      credential: { secretId: SECRET_ID, secretKey: SECRET_KEY },
      region: "",
      profile: { signMethod, httpProfile: { endpoint: `127.0.0.1:${PORT}`, protocol: "http://", reqMethod } },
    });
    await client[action](parameters);
    vectors.push({ name, ...seen.pop() });
  }
  server.close();
  const document = { secret_id: SECRET_ID, secret_key: SECRET_KEY, now: NOW, vectors };
  fs.writeFileSync(OUTPUT, JSON.stringify(document, null, 1) + "\n");
}

main();
