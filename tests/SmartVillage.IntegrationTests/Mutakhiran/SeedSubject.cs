namespace SmartVillage.IntegrationTests.Mutakhiran;

/// <summary>Who of a couple a seed is about.</summary>
internal enum SeedSubject
{
    Head,
    Wife,
    Family,
}
