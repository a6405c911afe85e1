using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Tests.Support;

namespace SmartVillage.Mutakhiran.Tests.Rules;

/// <summary>A village that breaks a rule, and one that nearly does.</summary>
internal sealed record RuleCase(string Rule, Severity Severity, Func<VillageBuilder> Broken, Func<VillageBuilder> NearMiss);
