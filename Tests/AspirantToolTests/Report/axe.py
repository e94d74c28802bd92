"""Opens pages in headless Chromium and looks at them as a browser, a phone, a printer and axe-core do.

Usage: axe.py CHROMIUM PAGE...

For each page: axe-core with the rules of WCAG 2.0 to 2.2, A and AA, at the widths of a desk and a phone; no request
to anywhere but the page itself, no message in the console, no scrolling sideways on a phone; and paper of A4.
Prints one line a problem; exits 1 if there are any.
"""

import pathlib
import sys

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


def look(browser, path):
    """The problems of one page."""
    problems = []
    for width in (1200, 360):
        context = browser.new_context(viewport={"width": width, "height": 800}, bypass_csp=True)
        page = context.new_page()
        asked = []
        page.on("request", lambda request: asked.append(request.url))
        page.on("console", lambda message: problems.append(f"console: {message.text}"))
        page.goto(pathlib.Path(path).resolve().as_uri())
        problems += [f"asks for {url}" for url in asked[1:]]
        sideways = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        if sideways > 0:
            problems.append(f"scrolls {sideways} px sideways at {width} px")
        for violation in Axe().run(page, options=RULES).response["violations"]:
            for node in violation["nodes"][:3]:
                problems.append(f"{width} px: {violation['id']}: {violation['help']}: {node['html'][:200]}")
        if width == 1200:
            pdf = page.pdf(prefer_css_page_size=True)
            if not pdf.startswith(b"%PDF-") or b"/MediaBox [0 0 594" not in pdf and b"/MediaBox [0 0 595" not in pdf:
                problems.append("is not printed on A4")
        context.close()
    return problems


def main():
    chromium, *pages = sys.argv[1:]
    found = False
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        for path in pages:
            for problem in look(browser, path):
                found = True
                print(f"{path}: {problem}")
        browser.close()
    sys.exit(1 if found else 0)


main()
