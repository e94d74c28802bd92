/// What may lie behind distress: what the body wants, and after Kitwood what every person needs.
enum Need: String, CaseIterable {
  case pain, toilet, hunger, attachment, identity, comfort, occupation, inclusion
}

/// How far the learner has come with a need.
enum Stage: String, CaseIterable {
  case hidden, found, met
}
