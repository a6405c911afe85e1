namespace SmartVillage.IntegrationTests.Mutakhiran;

/// <summary>A statement that breaks a rule.</summary>
internal sealed record ViolationSeed(string Rule, SeedSubject About, string Sql);
