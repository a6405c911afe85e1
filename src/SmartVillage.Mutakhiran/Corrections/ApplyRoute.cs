namespace SmartVillage.Mutakhiran.Corrections;

/// <summary>How a value gets back into OpenSID. There is no third way (P1).</summary>
public enum ApplyRoute
{
    /// <summary>On OpenSID's own screens.</summary>
    Screen,

    /// <summary>By a generated import file.</summary>
    Import,
}
