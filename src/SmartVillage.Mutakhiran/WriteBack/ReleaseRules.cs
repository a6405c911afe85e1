namespace SmartVillage.Mutakhiran.WriteBack;

/// <summary>What OpenSID of some releases asks for when data are brought back; read from the source of each of them, 22.12 to 24.10.</summary>
/// <param name="First">First release, as 2212.</param>
/// <param name="Last">Last release.</param>
/// <param name="ImportNeedsOpenData">Whether "data lengkap" must be off while importing.</param>
/// <param name="Right">The right that the importing user needs.</param>
/// <param name="CardNumberNeeded">Whether every row must have a family card number of 16 digits.</param>
/// <param name="HasCoordinates">Whether there are columns for coordinates.</param>
/// <param name="StatusNeedsFullData">Whether deaths and moves can be entered only while "data lengkap" is on.</param>
/// <param name="AdminOnly">Whether only administrators see the menu.</param>
public sealed record ReleaseRules(int First, int Last, bool ImportNeedsOpenData, string Right, bool CardNumberNeeded, bool HasCoordinates, bool StatusNeedsFullData, bool AdminOnly);
