"""Every mail of a folder as a mail program takes it in: JSON by file name."""
import hashlib, json, pathlib, sys
from email import message_from_bytes, policy

read = {}
for path in sorted(pathlib.Path(sys.argv[1]).glob('*.eml')):
    mail = message_from_bytes(path.read_bytes(), policy=policy.default)
    body = mail.get_body(('plain',))
    read[path.name] = {
        'defects': [str(d) for part in mail.walk() for d in part.defects],
        'headers': {name: str(value) for name, value in mail.items()},
        'text': body.get_content().replace('\r\n', '\n'),
        'files': {a.get_filename(): hashlib.sha256(a.get_content()).hexdigest() for a in mail.iter_attachments()},
    }
json.dump(read, sys.stdout)
