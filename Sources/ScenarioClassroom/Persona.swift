/// A simulated learner, made for one scenario: a model of how probable each answer is.
///
/// Its abilities and tendencies are *odds of 100*: out of 100 moments with two answers, of which one is better (or has a
/// tag) and the other is not, so many end with the first. They become logits, ln(p / (100 − p)), and the answers that
/// are offered are weighed by the conditional logit model (Luce, *Individual Choice Behavior*, 1959; McFadden, 1974;
/// for abilities and options of items the nominal response model, Bock, 1972):
///
///     P(k) = exp(u(k)) / Σ exp(u(j)),  u(k) = Σ over dimensions of logit · z(k) + safety + tendencies
///
/// where z(k) is what the answer is worth in the dimension at that point: its points, from 0 for the least that is
/// offered to 1 for the most. Safety counts for answers that are not critical, a tendency for those with its tag. What
/// is to be put in order is drawn place by place (Plackett, 1975).
///
/// In scenes harder to read than ``reading`` the logits of abilities and safety shrink in a straight line, to nothing at
/// 20 LIX above it. That is an assumption of ours, for want of a measured curve.
///
/// Everything is whole numbers: logits in 1/128, weights in 2⁻²⁰, both from tables; the same on every machine.
package struct Persona: Hashable, Sendable {
  /// What a scene is to somebody who reads it.
  package struct Reading: Hashable, Sendable {
    /// The words of its lines and its answers.
    package var words: Int
    /// Their LIX; nil without words.
    package var lix: Int?

    /// Makes what a scene is to read.
    package init(words: Int, lix: Int?) {
      self.words = words
      self.lix = lix
    }
  }

  /// LIX above ``reading`` at which abilities no longer count.
  package static let hardest = 20

  /// Its name.
  package var name: String
  /// Odds of 100 of the better answer, for each dimension of the scenario.
  package var abilities: [Int]
  /// Odds of 100 of an answer that is not critical.
  package var safety: Int
  /// Odds of 100 of an answer with the tag, for each tag of the scenario; 50 where it tends to nothing.
  package var tends: [Int]
  /// The LIX that it reads with ease; nil for any.
  package var reading: Int?
  /// The percent of answers that are given without weighing.
  package var impulsive: Int
  /// The percent of opt-outs that it takes where they are offered.
  package var optsOut: Int
  /// The percent of check-ins that it answers.
  package var checksIn: Int
  /// The words that it reads in a minute, at least 1.
  package var wordsPerMinute: Int
  /// The seconds that it thinks besides.
  package var seconds: Int
  /// What there is to read, for each scene of the scenario.
  package var scenes: [Reading]

  /// Makes a persona that answers by chance.
  package init(name: String, dimensions: Int, tags: Int, scenes: [Reading]) {
    self.name = name
    self.scenes = scenes
    abilities = Array(repeating: 50, count: dimensions)
    tends = Array(repeating: 50, count: tags)
    safety = 50
    impulsive = 0
    optsOut = 0
    checksIn = 100
    wordsPerMinute = 150
    seconds = 5
  }
}
