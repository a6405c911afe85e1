namespace SmartVillage.TestSupport.OpenSid.Generation;

/// <summary>How many defects are made.</summary>
public enum Dirt
{
    /// <summary>Only the events of life.</summary>
    None,

    /// <summary>As villages have them: each kind once in a few hundred rows.</summary>
    Typical,

    /// <summary>Each kind once in a few dozen rows.</summary>
    Torture,
}
