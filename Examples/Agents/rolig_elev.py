#!/usr/bin/env python3
"""A made-up learner who likes the longest answer and sometimes changes their mind.

Aspirant starts this program for each run, tells it what a learner sees, a line of JSON at a time, and reads an answer for
each question (docs/agents.md). It needs nothing but Python's own library:

    aspirant run PACK --agent-command 'python3 Examples/Agents/rolig_elev.py' --runs 30
"""

import json
import random
import sys


def answer(question, chance):
    """What to answer to one question: a member that its `ask` takes."""
    kind = question["ask"]
    if kind == "choice":
        # Opt-outs are a last resort. One answer in five is given without much thought.
        choices = [c for c in question["choices"] if not c.get("optOut")] or question["choices"]
        if chance.random() < 0.2:
            return {"choice": chance.choice(choices)["id"]}
        return {"choice": max(choices, key=lambda choice: len(choice["text"]))["id"]}
    if kind == "check-in":
        if chance.random() < 0.5:
            return {"skip": True}
        return {"value": chance.randint(1, question["checkIn"]["steps"])}
    if kind == "match":
        categories = [category["id"] for category in question["categories"]]
        return {"match": {item["id"]: chance.choice(categories) for item in question["items"]}}
    # select, order and compose: so many of the items, in the order in which they are to be put or said.
    count = chance.randint(max(question["least"], min(1, question["most"])), question["most"])
    return {"items": [item["id"] for item in chance.sample(question["items"], count)]}


def main():
    chance = random.Random(0)
    for line in sys.stdin:
        message = json.loads(line)
        if message.get("tell") == "start":
            # The same seed has to give the same answers, so that a run can be made again.
            chance = random.Random(message["seed"])
        elif "ask" in message:
            print(json.dumps(answer(message, chance), ensure_ascii=False), flush=True)


if __name__ == "__main__":
    main()
