"""A folder on a web server of this machine, as most hosts serve it: text is sent compressed."""

import functools
import gzip
import http.server
import threading
from collections.abc import Iterator
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO

COMPRESSED = (".html", ".css", ".js", ".json", ".svg")


class _Server(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass

    def copyfile(self, source: Any, outputfile: Any) -> None:
        with suppress(ConnectionError):  # a browser that leaves a page no longer wants its pictures
            super().copyfile(source, outputfile)


class _Compressing(_Server):
    def send_head(self) -> BytesIO | BinaryIO | None:
        file = Path(self.translate_path(self.path))
        file = file / "index.html" if file.is_dir() and self.path.split("?")[0].endswith("/") else file
        if file.suffix not in COMPRESSED or not file.is_file():
            return super().send_head()
        content = gzip.compress(file.read_bytes(), mtime=0)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(file))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        return BytesIO(content)


def serve(folder: Path, *, is_compressed: bool = False) -> Iterator[str]:
    """The address at which a folder is served."""
    handler = functools.partial(_Compressing if is_compressed else _Server, directory=str(folder))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()
