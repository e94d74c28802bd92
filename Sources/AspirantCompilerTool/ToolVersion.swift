/// The version of the toolkit, after SemVer.
package let toolVersion = "0.1.0"
