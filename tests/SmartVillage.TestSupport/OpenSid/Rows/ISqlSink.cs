namespace SmartVillage.TestSupport.OpenSid.Rows;

/// <summary>Where generated statements go.</summary>
internal interface ISqlSink
{
    /// <summary>Takes one statement without its semicolon.</summary>
    Task ExecuteAsync(string statement, CancellationToken cancellationToken);
}
