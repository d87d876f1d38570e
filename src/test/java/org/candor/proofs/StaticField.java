package org.candor.proofs;

import java.lang.invoke.MethodHandles;
import java.lang.reflect.Field;
import java.lang.reflect.Method;

/** A static field of a library that offers no other way to set it. */
final class StaticField {
  private StaticField() {}

  /**
   * Puts another value into a static field, be it final. Call it before the class is used: code that is compiled already keeps the
   * value of a final field.
   *
   * @throws IllegalStateException if there is no such field in this version of the library, or it cannot be written
   */
  static void replace(Class<?> owner, String name, Object value) {
    Object found;
    try {
      MethodHandles.privateLookupIn(owner, MethodHandles.lookup())
          .ensureInitialized(owner); // or the class would set its own value later
      Field field = owner.getDeclaredField(name);
      // Reflection alone does not write a final static field.
      Class<?> unsafe = Class.forName("sun.misc.Unsafe");
      Field instance = unsafe.getDeclaredField("theUnsafe");
      instance.setAccessible(true);
      Object access = instance.get(null);
      Method base = unsafe.getMethod("staticFieldBase", Field.class);
      Method offset = unsafe.getMethod("staticFieldOffset", Field.class);
      Method put = unsafe.getMethod("putObject", Object.class, long.class, Object.class);
      put.invoke(access, base.invoke(access, field), offset.invoke(access, field), value);
      field.setAccessible(true);
      found = field.get(null);
    } catch (ReflectiveOperationException | SecurityException e) {
      throw new IllegalStateException(
          "the field " + name + " of " + owner.getName() + " cannot be replaced", e);
    }
    if (found != value) {
      throw new IllegalStateException(
          owner.getName() + " goes on with its own value of the field " + name);
    }
  }
}
